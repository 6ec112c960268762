"""What every ring of tests may use."""

pytest_plugins = ("tests.support.database",)
