// A plain C face over the system's simdjson.
#pragma once
