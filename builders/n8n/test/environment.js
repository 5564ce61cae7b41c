const os = require("node:os");
const path = require("node:path");
const { TestEnvironment } = require("jest-environment-node");

// It writes to the home folder otherwise.
process.env.N8N_USER_FOLDER = path.join(os.tmpdir(), `n8n-test-${process.pid}`);
process.env.N8N_LOG_LEVEL = "silent";

/** A package of the engine's own. */
const ofEngine = (name) => require(require.resolve(name, { paths: [require.resolve("n8n-core")] }));

/** The engine outside of Jest's modules: as the nodes meet it, and loaded once for all files. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const core = require("n8n-core");
    const log = ofEngine("@n8n/di").Container.get(ofEngine("@n8n/backend-common").Logger);
    this.global.n8n = { core, workflow: require("n8n-workflow"), log };
  }
};
