"""The outside world for demo, tests and benchmarks: a second telephone exchange with people.

The exchange is a second private Asterisk, so everything that reaches Linedesk from here is real
SIP with real audio. Nothing here knows how Linedesk works inside: it calls, is called, and uses the
public HTTP API as a browser does.
"""
