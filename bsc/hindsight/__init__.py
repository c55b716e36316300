"""One strategy against its own past: commit after commit, each found out once."""
