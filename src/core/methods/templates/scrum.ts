export const SCRUM = `# A plan for Scrum. All of it is yours to change; what stands behind a # explains.
project:
  key: {{key}}            # every id of this plan starts with it
  name: {{name}}
  method: scrum

# The statuses of an item in their order. wip is the most items that should be there at once.
workflow: [todo, doing, {id: review, wip: 3}, done, dropped]

# The Product Backlog is ordered by priority, then by rank: lower comes first, and 12.5 fits between 12 and 13.
priorities: levels        # high, medium, low

# Sprints S1, S2, … make themselves. An item is planned for one by "iteration: S1".
cadence: {every: 2w, from: {{monday}}, name: "Sprint {n}"}
iterations:
  - {id: S1, goal: One small thing that a user can see}   # the Sprint Goal

{{people}}

milestones:
  - {id: {{key}}-release1, title: First release, committed: {{monday+83}}}   # committed: a day that others plan with

items:
  - id: {{id:epic}}
    title: A goal of the product, bigger than a Sprint
    type: epic

  - id: {{id:first}}
    title: As a user I can do one small thing
    type: story
    parent: {{id:epic}}       # a part of the epic above
    priority: high
    rank: 10
    estimate: 3p          # story points; 3d would be days of work
    iteration: S1
    milestone: {{key}}-release1
    checklist:            # small points to tick off: "done: …" once they are
      - The Product Owner has seen it

  - id: {{id:second}}
    title: As a user I can do the next small thing
    type: story
    parent: {{id:epic}}
    priority: high
    rank: 20
    estimate: 5p
    depends: [{{id:first}}]   # not before the other is done

  - {id: {{id:spike}}, title: Find out what we cannot estimate yet, type: spike, priority: medium, estimate: 1d}

# What new items start with. The checklist of a story is the Definition of Done.
templates:
  - id: story
    title: Story
    item: {type: story, checklist: [Tests pass, Reviewed by somebody else, Documented, Deployed to test]}
  - id: bug
    title: Bug
    item: {type: bug, priority: high, checklist: [A test shows it, The test passes]}
`;
