-- Posts the bodies of a file, one a line, in turn to one path; every thread starts elsewhere in it.
local requests, at = {}, 0

function init(args)
  for body in io.lines(args[2]) do requests[#requests + 1] = wrk.format("POST", args[1], { ["Content-Type"] = "application/json" }, body) end
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 100000)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
