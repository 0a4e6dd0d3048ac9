Deno.serve(() => new Response('let in'));
