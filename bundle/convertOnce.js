// Inputs that many steps share, such as the HTTP settings, are the same objects in each: the SDK's conversion, which is
// a third of the time that loading takes, is done once for each of them.
module.exports = (convertInput) => {
  const converted = new WeakMap();
  return (key, definition, scope) => {
    const known = converted.get(definition);
    if (known?.key === key && known.scope === scope) return { ...known };
    const input = convertInput(key, definition, scope);
    converted.set(definition, input);
    return input;
  };
};
