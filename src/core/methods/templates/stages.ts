export const STAGES = `# A plan in stages with gates. All of it is yours to change; what stands behind a # explains.
project:
  key: {{key}}            # every id of this plan starts with it
  name: {{name}}
  method: stages
  start: {{monday}}       # nothing is planned before it

workflow: [todo, doing, {id: review, wip: 5}, done, dropped]
priorities: moscow        # must, should, could, wont

{{people}}

# Each stage ends at a gate. Whoever decides writes it down: "decision: {state: accepted, date: …, by: …}".
milestones:
  - id: {{key}}-g1
    title: "Gate 1: requirements"
    kind: gate
    committed: {{monday+18}}
    criteria: [Every requirement has an owner and criteria, The sponsor agrees to the scope]
  - id: {{key}}-g2
    title: "Gate 2: design"
    kind: gate
    committed: {{monday+39}}
    criteria: [The design covers every requirement, Security has reviewed it]
  - id: {{key}}-g3
    title: "Gate 3: built"
    kind: gate
    committed: {{monday+95}}
    criteria: [Everything is built and integrated, The tests of the developers pass]
  - id: {{key}}-g4
    title: "Gate 4: tested"
    kind: gate
    committed: {{monday+116}}
    criteria: [No blocking defect is open, The customer has signed off]
  - {id: {{key}}-live, title: Live, kind: release, committed: {{monday+123}}}

# The stages; the work of each stands below it. FS, where nothing is said, means: not before the other is done.
items:
  - {id: {{id:requirements}}, title: Requirements, type: epic, milestone: {{key}}-g1}
  - {id: {{id:gather}}, title: Gather the requirements, parent: {{id:requirements}}, priority: must, estimate: 8d, milestone: {{key}}-g1}
  - {id: {{id:agree}}, title: Agree on the scope, parent: {{id:requirements}}, priority: must, estimate: 2d, depends: [{{id:gather}}], milestone: {{key}}-g1}

  - {id: {{id:design}}, title: Design, type: epic, depends: [{{id:requirements}}], milestone: {{key}}-g2}
  - {id: {{id:architecture}}, title: Design the solution, parent: {{id:design}}, priority: must, estimate: 10d, milestone: {{key}}-g2}

  - {id: {{id:build}}, title: Build, type: epic, depends: [{{id:design}}], milestone: {{key}}-g3}
  - {id: {{id:code}}, title: Build and integrate, parent: {{id:build}}, priority: must, estimate: 30d 40d 60d, milestone: {{key}}-g3}

  - {id: {{id:test}}, title: Test, type: epic, depends: [{{id:build}}], milestone: {{key}}-g4}
  - {id: {{id:plan}}, title: Write the test plan, parent: {{id:test}}, priority: must, estimate: 4d, milestone: {{key}}-g4}
  - {id: {{id:acceptance}}, title: Test with the customer, parent: {{id:test}}, priority: must, estimate: 10d, depends: [{{id:plan}}], milestone: {{key}}-g4}

  - {id: {{id:deploy}}, title: Deployment, type: epic, depends: [{{id:test}}], milestone: {{key}}-live}
  - {id: {{id:golive}}, title: Go live, parent: {{id:deploy}}, priority: must, estimate: 2d, milestone: {{key}}-live}
  - {id: {{id:support}}, title: Train those who support it, parent: {{id:deploy}}, priority: should, estimate: 3d, milestone: {{key}}-live}

templates:
  - id: requirement
    title: Requirement
    item: {type: requirement, priority: must, acceptance: [How it is shown to be met], environment: [test, live]}
  - id: defect
    title: Defect
    item: {type: bug, priority: must, checklist: [A test shows it, The test passes]}
`;
