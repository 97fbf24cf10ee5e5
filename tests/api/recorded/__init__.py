"""How the examples of the API's description come about: a tour of the demo, written down."""
