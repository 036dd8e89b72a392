"""How the weights of the judge are made from labelled pages."""
