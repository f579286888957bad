#include "sessionindex.h"
