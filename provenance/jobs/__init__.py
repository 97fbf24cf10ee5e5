"""What a worker does: each job by the name under which an action queues it."""
