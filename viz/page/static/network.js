/* The network view: a surface, its filters, and what is chosen in it. */

const network = {
  surface: null,
  lit: null,

  /** Build the surface when the network is first asked for. */
  open(drawn) {
    if (this.surface) {
      drawn();
      return;
    }
    buildFilters(() => this.filter());
    this.surface = surfaces.vis(byId('surface'), {
      drawn,
      picked: (key) => (key ? choose(key) : unchoose()),
      opened: (key) => focusOn(nodeOf.get(key)),
    });
    this.surface.draw(wholeScene());
    this.count(null);
  },

  filter() {
    const keys = filteredKeys();
    this.surface.show(keys, filteredEdges());
    this.surface.look(null);
    this.count(keys);
  },

  count(keys) {
    const left = keys ? keys.size : nodes.length;
    const text = keys ? `${left} of ${nodes.length} are shown` : `${nodes.length} are shown`;
    byId('left').textContent = text;
    announce(text);
  },

  choose(key) {
    card.classList.toggle('sheet', window.innerWidth < NARROW);
    this.surface.choose(key);
  },

  /** Bring out some nodes and go there; with null, everything again. */
  focus(keys) {
    this.lit = keys;
    this.surface.light(keys);
    this.surface.look(keys);
  },
};

byId('filters-toggle').addEventListener('click', () => {
  const open = byId('network').classList.toggle('filtering');
  byId('filters-toggle').setAttribute('aria-expanded', String(open));
});
