"""Background jobs: what need not happen while somebody waits."""
