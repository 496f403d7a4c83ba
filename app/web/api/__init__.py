"""The JSON API of the contract: schemas and routes."""
