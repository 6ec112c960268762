"""Calendars: when we are open, in a time zone, with public holidays and special days."""

from linedesk.directory.calendars.noun import Calendar, Calendars

__all__ = ["Calendar", "Calendars"]
