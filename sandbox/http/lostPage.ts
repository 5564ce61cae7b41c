import { answer } from "./answer";

const page = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Page not found</title></head>
<body>
<h1>Sorry, this page could not be found</h1>
<p>Perhaps it moved. Try the home page, the documentation or the blog.</p>
</body>
</html>
`;

/** What both hosts answer to an unknown path and to a wrong method: a web page, not JSON (seen live). */
export const lostPage = answer(404, page, "text/html; charset=utf-8");
