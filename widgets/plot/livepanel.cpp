#include "livepanel.h"
