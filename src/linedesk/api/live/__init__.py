"""Requests to the control plane: what is live now, and what people ask of it."""
