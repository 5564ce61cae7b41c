const { joinedModule } = require("./joinedModules");
const transform = require("./transform");

/** Leads to the joined file whoever requires a module that is in it. */
module.exports = {
  process: (source, file) => {
    const code = joinedModule(file);
    return code === undefined ? transform.process(source, file) : { code };
  },
  getCacheKey: (source, file) => transform.getCacheKey(joinedModule(file) ?? source, file),
};
