process.stdout.write('plandeck\n');
