export const DSDM = `# A plan for DSDM. All of it is yours to change; what stands behind a # explains.
project:
  key: {{key}}            # every id of this plan starts with it
  name: {{name}}
  method: dsdm

# Time and cost are fixed, what is delivered is not: a Timebox ends on its day, and Could Haves make room for Must Haves.
workflow: [todo, doing, {id: review, wip: 3}, done, dropped]

# MoSCoW. Keep the Must Haves below 60 % of a Timebox's effort, and have about 20 % Could Haves.
priorities: moscow        # must, should, could, wont (this time)

# Timeboxes T1, T2, … make themselves. An item is planned for one by "iteration: T1".
cadence: {every: 3w, from: {{monday+28}}, id: "T{n}", name: "Timebox {n}"}

{{people}}

# The phases end with products that somebody agrees to.
milestones:
  - id: {{key}}-feasibility
    title: Feasibility
    kind: gate
    committed: {{monday+11}}
    criteria: [The problem is understood, There is a way to solve it, The business case holds]
  - id: {{key}}-foundations
    title: Foundations
    kind: gate
    committed: {{monday+25}}
    criteria: [The Prioritised Requirements List is agreed, The solution's architecture is agreed, The delivery plan is agreed]
  - id: {{key}}-increment1
    title: First increment deployed
    kind: release
    committed: {{monday+91}}

items:
  - id: {{id:feasibility}}
    title: Assess the feasibility
    type: task
    priority: must
    estimate: 5d
    milestone: {{key}}-feasibility

  - id: {{id:foundations}}
    title: Lay the foundations
    type: task
    priority: must
    estimate: 8d
    milestone: {{key}}-foundations
    depends: [{{id:feasibility}}]   # not before the other is done

  # The Prioritised Requirements List: requirements say who wants them, and when they are met.
  - id: {{id:must}}
    title: What the business cannot do without
    type: requirement
    priority: must
    rank: 10
    estimate: 6d
    iteration: T1
    milestone: {{key}}-increment1
    depends: [{{id:foundations}}]
    acceptance: [A day's work of the department goes through it]

  - id: {{id:could}}
    title: What would be nice, and makes room when time gets short
    type: requirement
    priority: could
    rank: 10
    estimate: 2d
    iteration: T1
    milestone: {{key}}-increment1
    acceptance: [The department uses it]

templates:
  - id: requirement
    title: Requirement
    item: {type: requirement, priority: should, acceptance: [How it is shown to be met]}
`;
