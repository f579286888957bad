#include "tcpserver.h"
