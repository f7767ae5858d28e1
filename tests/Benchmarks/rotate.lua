-- Asks the lines of a file in turn; every thread starts elsewhere in it. A line is an address, or with a second argument a body that is
-- posted to that path.
local requests, at = {}, 0

function init(args)
  local path, json = args[2], { ["Content-Type"] = "application/json" }
  for line in io.lines(args[1]) do
    requests[#requests + 1] = path and wrk.format("POST", path, json, line) or wrk.format("GET", line)
  end
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 100000)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
