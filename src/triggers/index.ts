export { newsletterSent } from "./newsletterSent";
