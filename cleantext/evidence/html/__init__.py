"""What HTML adds to the evidence: columns from the markup of a batch, and the judge of what is the page's main content."""
