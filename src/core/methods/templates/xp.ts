export const XP = `# A plan for Extreme Programming. All of it is yours to change; what stands behind a # explains.
project:
  key: {{key}}            # every id of this plan starts with it
  name: {{name}}
  method: xp

# "accepted" comes after the customer's tests pass. wip: two pairs work on two stories at once.
workflow: [todo, {id: doing, wip: 2}, {id: accepting, category: doing}, {id: accepted, category: done}, dropped]

# The customer orders the stories by what they are worth, the team says what they cost.
priorities: moscow        # must, should, could, wont

# Iterations I1, I2, … make themselves, a week each. An item is planned for one by "iteration: I1".
cadence: {every: 1w, from: {{monday}}, id: "I{n}", name: "Iteration {n}"}

{{people}}

milestones:
  - {id: {{key}}-release1, title: First release, kind: release, committed: {{monday+53}}}

items:
  - id: {{id:first}}
    title: The smallest thing that a customer can use
    type: story
    priority: must
    rank: 10
    estimate: 2p          # points of the planning game
    iteration: I1
    milestone: {{key}}-release1
    acceptance:           # the customer's tests: the story is done when they pass
      - A new customer does it without help

  - id: {{id:second}}
    title: The next thing that it needs
    type: story
    priority: must
    rank: 20
    estimate: 3p
    milestone: {{key}}-release1
    depends: [{{id:first}}]   # not before the other is done

  # A spike answers a question by trying, within a fixed time.
  - {id: {{id:spike}}, title: Try the riskiest part, type: spike, priority: should, estimate: 1d, iteration: I1}

templates:
  - id: story
    title: Story
    item:
      type: story
      checklist: [Written as a pair, Test first, Refactored, Integrated the same day]
  - id: spike
    title: Spike
    item: {type: spike, estimate: 1d}
`;
