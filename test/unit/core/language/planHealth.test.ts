import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { planHealth } from '../../../../src/core/language/planHealth.ts';
import { openPlans } from './openPlans.ts';

function healthOf(text: string): ReturnType<typeof planHealth> {
  const [plan] = openPlans({ 'web/plan.yaml': text }).plans;
  assert.ok(plan);
  return planHealth(
    plan,
    checkPlan(plan, '2026-11-02', (file) => file),
  );
}

describe('planHealth', () => {
  it('says the worst that is wrong, and what is left to do', () => {
    const fine = 'project: {key: WEB}\nitems:\n  - {id: WEB-a, title: A}\n  - {id: WEB-b, title: B, status: done}\n';
    assert.deepEqual(healthOf(fine), {
      severity: 'info',
      text: 'No problems',
      detail: 'Items open: 1 of 2',
    });
    assert.deepEqual(healthOf('items: []\n').text, '1 warning');
    const wrong = healthOf(`${fine}  - {id: WEB-b, title: B, parent: NONE-1, status: x}\n`);
    assert.deepEqual([wrong.severity, wrong.text], ['error', '2 errors']);
  });
});
