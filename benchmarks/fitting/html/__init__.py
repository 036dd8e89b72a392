"""How the weights of the judge of main content are made from pages of HTML and their main text."""
