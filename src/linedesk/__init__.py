"""Linedesk: an open-source contact center with its CRM inside."""
