"""The set-up of the demo tenant, as the public contract describes it."""

from linedesk.directory.demo.seeding import DEMO_PASSWORD, SLUG, seed_setup

__all__ = ["DEMO_PASSWORD", "SLUG", "seed_setup"]
