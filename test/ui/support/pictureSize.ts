/** What a picture this small needs no room for. */
export const PICTURE_SIZE = {
  viewport: { width: 1200, height: 690 },
  scale: 2,
  settings: {
    'git.blame.statusBarItem.enabled': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.hover.delay': 60_000,
    'workbench.layoutControl.enabled': false,
    'workbench.statusBar.visible': false,
  },
};
