-- Sends the lines of a file, "METHOD<tab>path<tab>cookie<tab>body": every thread its own share of them, each once ("once") or in turn without
-- end ("again"). With a third argument every connection waits so many milliseconds before each request.
local requests, at, threads, once = {}, 0, 0, false

function setup(thread)
  thread:set("share", threads)
  threads = threads + 1
end

function init(args)
  local number = 0
  once = args[2] == "once"
  for line in io.lines(args[1]) do
    if number % 2 == share then
      local method, path, cookie, body = line:match("^(%u+)\t([^\t]*)\t([^\t]*)\t(.*)$")
      local headers = { ["Cookie"] = cookie }
      if method == "POST" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
      requests[#requests + 1] = wrk.format(method, path, headers, method == "POST" and body or nil)
    end
    number = number + 1
  end
  if args[3] then
    local pause = tonumber(args[3])
    delay = function() return pause end
  end
end

function request()
  at = at + 1
  if at > #requests then
    if once then wrk.thread:stop() end
    at = 1
  end
  return requests[at]
end
