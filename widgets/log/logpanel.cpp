#include "logpanel.h"
