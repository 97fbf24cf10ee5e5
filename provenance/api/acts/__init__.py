"""What can be changed through the API: one module a noun, each address one action."""
