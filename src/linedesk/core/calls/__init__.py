"""One call from the first ring to the end of its wrap-up."""
