"""Databases and warehouses by their address: only aggregates come back."""
