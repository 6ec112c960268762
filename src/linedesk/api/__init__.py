"""HTTP: who signs in, what may be asked, how errors are told; the browser phones' SIP beside it."""
