export const KANBAN = `# A plan for Kanban. All of it is yours to change; what stands behind a # explains.
project:
  key: {{key}}            # every id of this plan starts with it
  name: {{name}}
  method: kanban

# The columns of the board. wip is the most items that should be there at once: start less, finish more.
workflow:
  - backlog
  - {id: ready, wip: 5, description: Whoever is free takes the topmost}
  - {id: doing, wip: 3}
  - {id: review, wip: 2}
  - done
  - dropped

# Classes of service, the most urgent first.
priorities: [expedite, fixed-date, standard, intangible]

{{people}}

# No iterations and no estimates: make items small and of about the same size, and measure how long they take.
items:
  - id: {{id:first}}
    title: The next piece of work, small enough for a few days
    type: task
    status: ready
    priority: standard
    rank: 10              # lower comes first, and 12.5 fits between 12 and 13

  - id: {{id:dated}}
    title: What has to be done by a day
    type: task
    status: backlog
    priority: fixed-date
    due: {{monday+32}}

  - {id: {{id:later}}, title: What makes tomorrow easier, type: task, status: backlog, priority: intangible}

# What somebody asks of the team comes in here, and becomes an item once it is accepted.
requests: []

templates:
  - id: expedite
    title: Expedite
    item: {type: bug, status: doing, priority: expedite, checklist: [Everybody knows, It works again, We know why]}
`;
