/** The zone of the machine must not matter: tests run in one where the offset is never zero. */
const setTimeZone = (): void => {
  process.env.TZ = "America/New_York";
};

export default setTimeZone;
