## Ways to go

nav-account = Profilo
nav-sessions = Sessioni
nav-mine = I miei incontri
nav-task-forces = Task Force
