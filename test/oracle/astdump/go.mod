module example.com/astdump

go 1.26
