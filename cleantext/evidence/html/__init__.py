"""What HTML adds to the evidence: columns from the markup of a batch, and the judge of main content."""
