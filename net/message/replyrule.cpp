#include "replyrule.h"
