// What the bundle changes in its dependencies. A workflow waits while the package is loaded, and these load much that
// no step uses; `npm run bench` measures it. The build fails when a text is not where it was, or stands there twice.
const path = require("node:path");

const here = (name) => JSON.stringify(path.join(__dirname, name));
const leftOut = `require(${here("leftOut.js")})`;

const axios = "node_modules/axios/lib";
const sdk = "node_modules/@prismatic-io/spectral/dist";

/** @type {{ file: string, text: string, becomes: string }[]} */
module.exports = [
  // The mere look at it makes Node.js load its whole fetch. Bodies are made before axios sees them.
  {
    file: `${axios}/utils.js`,
    text: "typeof G.FormData !== 'undefined' ? G.FormData : undefined",
    becomes: "undefined",
  },
  {
    file: `${axios}/platform/node/classes/FormData.js`,
    text: "import FormData from 'form-data';",
    becomes: "const FormData = undefined;",
  },
  // The client has an adapter of its own: src/client/http.ts.
  {
    file: `${axios}/adapters/adapters.js`,
    text: "import httpAdapter from './http.js';",
    becomes: "const httpAdapter = undefined;",
  },
  {
    file: `${axios}/adapters/adapters.js`,
    text: "import xhrAdapter from './xhr.js';",
    becomes: "const xhrAdapter = undefined;",
  },
  {
    file: `${axios}/adapters/adapters.js`,
    text: "import * as fetchAdapter from './fetch.js';",
    becomes: "const fetchAdapter = {};",
  },

  // A second spread in one object takes V8 forty times as long as Object.assign, which does the same here: 9 us of each
  // request, a twentieth of a step, and 3 us.
  {
    file: `${axios}/core/mergeConfig.js`,
    text: "ownEnumerableKeys({ ...config1, ...config2 })",
    becomes: "ownEnumerableKeys(Object.assign({}, config1, config2))",
  },
  {
    file: "node_modules/axios-retry/dist/esm/index.js",
    text: "return { ...DEFAULT_OPTIONS, ...defaultOptions, ...config[namespace] };",
    becomes: "return Object.assign({}, DEFAULT_OPTIONS, defaultOptions, config[namespace]);",
  },

  // Integrations written in code bring YAML and schemas with them. This is a component.
  { file: `${sdk}/index.js`, text: 'require("./serverTypes/convertIntegration")', becomes: leftOut },
  { file: `${sdk}/serverTypes/context.js`, text: 'require("./convertIntegration")', becomes: leftOut },
  { file: `${sdk}/serverTypes/perform.js`, text: 'require("./convertIntegration")', becomes: leftOut },
  // The test kit and the converters. The test kit is for tests, and values are read in src/values.
  { file: `${sdk}/index.js`, text: 'require("./testing")', becomes: leftOut },
  { file: `${sdk}/index.js`, text: 'require("./util")', becomes: leftOut },
  { file: `${sdk}/index.js`, text: 'require("./serverTypes")', becomes: leftOut },
  // Of 47 files that hold types, two say something that a component needs.
  {
    file: `${sdk}/index.js`,
    text: '__exportStar(require("./types"), exports);',
    becomes: '__exportStar(require("./types/ActionDefinition"), exports);',
  },
  {
    file: `${sdk}/serverTypes/convertComponent.js`,
    text: 'require("../types")',
    becomes: '{ ...require("../types/ActionDefinition"), ...require("../types/Inputs") }',
  },
  // It takes it to start other flows of an integration.
  { file: `${sdk}/serverTypes/context.js`, text: 'require("axios")', becomes: leftOut },
  // Looked at in debug mode only.
  { file: `${sdk}/serverTypes/context.js`, text: 'require("node:perf_hooks")', becomes: "globalThis" },
  // For each input it copies all cleaners that it has so far, and for each action all actions.
  {
    file: `${sdk}/serverTypes/convertComponent.js`,
    text: `const inputCleaners = Object.entries(inputs).reduce((result, [key, value]) => (Object.assign(Object.assign({}, result), { [key]: (0, exports.cleanerFor)(value) })), {});
    return Object.assign(Object.assign(Object.assign(Object.assign(Object.assign({}, action)`,
    becomes: `const inputCleaners = {};
    for (const key of Object.keys(inputs)) inputCleaners[key] = (0, exports.cleanerFor)(inputs[key]);
    return Object.assign(Object.assign(Object.assign(Object.assign(Object.assign({}, action)`,
  },
  {
    file: `${sdk}/serverTypes/convertComponent.js`,
    text: "reduce((result, [actionKey, action]) => (Object.assign(Object.assign({}, result), { [actionKey]: (0, exports.convertAction)(actionKey, action, hooks) })), {})",
    becomes:
      "reduce((result, [actionKey, action]) => (Object.assign(result, { [actionKey]: (0, exports.convertAction)(actionKey, action, hooks) })), {})",
  },
  // Before each run of a step it copies, for each input, all that are cleaned so far.
  {
    file: `${sdk}/serverTypes/perform.js`,
    text: `const keys = (0, uniq_1.default)([...Object.keys(params), ...Object.keys(cleaners)]);
    return keys.reduce((result, key) => {
        const value = params[key];
        const cleanFn = cleaners[key];
        return Object.assign(Object.assign({}, result), { [key]: cleanFn ? cleanFn(value) : value });
    }, {});`,
    becomes: `const result = {};
    const clean = (key) => { result[key] = cleaners[key] ? cleaners[key](params[key]) : params[key]; };
    for (const key of Object.keys(params)) clean(key);
    for (const key of Object.keys(cleaners)) if (!Object.hasOwn(params, key)) clean(key);
    return result;`,
  },
  {
    file: `${sdk}/serverTypes/convertComponent.js`,
    text: "exports.convertInput = convertInput;",
    becomes: `exports.convertInput = require(${here("convertOnce.js")})(convertInput);`,
  },
  ...[
    ["serverTypes/convertComponent.js", "omit"],
    ["serverTypes/perform.js", "uniq"],
    ["serverTypes/performSafety.js", "snakeCase"],
  ].map(([file, name]) => ({
    file: `${sdk}/${file}`,
    text: `require("lodash/${name}")`,
    becomes: `require(${here("lodash.js")}).${name}`,
  })),
  // The way back, which integrations take.
  { file: `${sdk}/serverTypes/performSafety.js`, text: 'require("lodash/camelCase")', becomes: leftOut },
  // Names the class in what debuggers print, with twelve packages.
  {
    file: "node_modules/form-data/lib/form_data.js",
    text: "setToStringTag(FormData.prototype, 'FormData');",
    becomes: "",
  },
  {
    file: "node_modules/form-data/lib/form_data.js",
    text: "var setToStringTag = require('es-set-tostringtag');",
    becomes: "",
  },
  // Every part of an upload says its type.
  { file: "node_modules/form-data/lib/form_data.js", text: "require('mime-types')", becomes: leftOut },
];
