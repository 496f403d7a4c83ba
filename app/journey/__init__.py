"""The steps of the process, their charts, the people in the room and the days by which things must happen."""
