#include "timeformat.h"
