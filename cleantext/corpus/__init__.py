"""What needs more than one page: signatures and near-duplicate documents."""
