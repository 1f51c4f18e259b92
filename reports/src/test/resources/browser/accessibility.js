// What axe-core has against the page, by its rules of certain tags or names.
return axe.run({ runOnly: { type: arguments[0], values: arguments[1] }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
