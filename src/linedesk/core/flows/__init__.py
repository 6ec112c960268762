"""IVR programs as data and their interpreter: one file per node kind under `nodes`."""
