## Ways to go

nav-account = Account
nav-sessions = Sessions
nav-mine = My meetings
nav-task-forces = Task forces
